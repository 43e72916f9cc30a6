package org.rawi.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
  private static Robots of(String... lines) {
    return Robots.parse(String.join("\n", lines), "Rawi");
  }

  @Test
  void our_own_group_counts_and_else_that_of_all() {
    Robots robots =
        of(
            "\uFEFF# note",
            "User-agent: *",
            "Disallow: /",
            "",
            "user-agent: other",
            "User-Agent: rawi/2.0",
            "Disallow: /private # here",
            "Allow: /private/open");
    assertThat(robots.allows("/news")).isTrue();
    assertThat(robots.allows("/private/x")).isFalse();
    assertThat(robots.allows("/private/open/x")).isTrue();
    assertThat(
            of("User-agent: *", "Disallow: /a", "User-agent: Googlebot", "Disallow: /")
                .allows("/b"))
        .isTrue();
    assertThat(
            of("User-agent: *", "Disallow: /a", "User-agent: Googlebot", "Disallow: /")
                .allows("/a"))
        .isFalse();
  }

  @Test
  void groups_of_one_name_are_one() {
    Robots robots = of("User-agent: Rawi", "Disallow: /a", "User-agent: Rawi", "Disallow: /b");
    assertThat(robots.allows("/a")).isFalse();
    assertThat(robots.allows("/b")).isFalse();
    assertThat(robots.allows("/c")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/fish, /fish.html, false",
    "/fish, /Fish.html, true",
    "/fish*, /fisheries, false",
    "/fish/, /fish, true",
    "/*.php, /a/b.php?c, false",
    "/*.php$, /a/b.php?c, true",
    "/*.php$, /a.php/b.php, false",
    "/a*b*c, /a-b-b-c, false",
    "/a*b*c, /a-c-b, true",
    "/أخبار, /%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1, false",
    "*, /x, false",
    "$, /x, true",
    "'', /x, true"
  })
  void paths_match_as_the_standard_says(String rule, String path, boolean allowed) {
    assertThat(of("User-agent: *", "Disallow: " + rule).allows(path)).isEqualTo(allowed);
  }

  @Test
  void the_longest_rule_decides_and_of_equal_ones_the_kind_one() {
    assertThat(of("User-agent: *", "Disallow: /a/b", "Allow: /a").allows("/a/b")).isFalse();
    assertThat(of("User-agent: *", "Disallow: /a", "Allow: /a").allows("/a")).isTrue();
  }

  @Test
  void a_wanted_pause_is_made_up_to_a_bound() {
    assertThat(of("User-agent: *", "Crawl-delay: 2.5").pause()).contains(Duration.ofSeconds(3));
    assertThat(of("User-agent: *", "Crawl-delay: 86400").pause()).contains(Duration.ofSeconds(10));
    assertThat(of("User-agent: *", "Crawl-delay: soon").pause()).isEmpty();
  }

  @Test
  @Timeout(10)
  void a_rule_made_to_take_long_does_not() {
    Robots robots = of("User-agent: *", "Disallow: /" + "*a".repeat(5_000) + "b");
    assertThat(robots.allows("/" + "a".repeat(8_000))).isTrue();
  }
}
