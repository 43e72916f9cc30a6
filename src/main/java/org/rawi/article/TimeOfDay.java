package org.rawi.article;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When on its day an article appeared.
 *
 * @param zone empty where nobody says whose clock it is
 */
public record TimeOfDay(LocalTime clock, Optional<ZoneOffset> zone) {}
