package org.rawi.phonetics;

import java.util.Optional;

/**
 * A word in sounds before its neighbours are known.
 *
 * @param spelling its letters, as sounded
 * @param sounds full form, without the joining hamza and its vowel
 * @param wasl the vowel of the joining hamza that the word begins with
 * @param ending decides the pausal form
 * @param stem index of the first phone after article and unstressed particles
 * @param allah whether the word is the name of God
 * @param fixed demanded by the publisher: neighbours and pauses do not change it
 */
record WordReading(
    Spelling spelling,
    Sounds sounds,
    Optional<Phoneme> wasl,
    Ending ending,
    int stem,
    boolean allah,
    boolean fixed) {}
