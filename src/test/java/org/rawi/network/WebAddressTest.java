package org.rawi.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://mina.example/أخبار/صيد,"
        + " https://mina.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%B5%D9%8A%D8%AF",
    "https://mina.example/%D8%A3/a, https://mina.example/%D8%A3/a",
    "https://mina.example/100% حق, https://mina.example/100%25%20%D8%AD%D9%82",
    "HTTP://Mina.Example:80, http://mina.example/",
    "https://mina.example:8443?a=ب#c, https://mina.example:8443/?a=%D8%A8",
    "https://user:secret@mina.example/a, https://mina.example/a",
    "http://موقع.مثال/, http://xn--4gbrim.xn--mgbh0fb/",
    "http://[2001:db8::1]/a, http://[2001:db8::1]/a",
    "' https://mina.example/a/../b ', https://mina.example/b"
  })
  void an_address_is_asked_for_in_ascii(String written, String asked) {
    assertThat(WebAddress.of(written)).contains(URI.create(asked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://mina.example/a",
        "file:///etc/passwd",
        "http://",
        "http://a b/",
        "http:///a",
        "http://mina.example:99999/",
        "mina.example",
        "http://[::1/",
        "https://@/"
      })
  void what_is_no_address_of_the_web_is_none(String written) {
    assertThat(WebAddress.of(written)).isEmpty();
  }

  @Test
  void a_link_is_read_from_where_it_stands() {
    URI base = URI.create("https://mina.example/a/b?c");
    assertThat(WebAddress.of(base, "../د")).contains(URI.create("https://mina.example/%D8%AF"));
    assertThat(WebAddress.of(base, "//other.example/x"))
        .contains(URI.create("https://other.example/x"));
    assertThat(WebAddress.of(base, "https://third.example"))
        .contains(URI.create("https://third.example/"));
    assertThat(WebAddress.of(base, "javascript:alert(1)")).isEmpty();
  }

  @Test
  void names_of_files_are_no_addresses() {
    assertThat(WebAddress.is("C:\\news\\a.html")).isFalse();
    assertThat(WebAddress.is("news/a.html")).isFalse();
    assertThat(WebAddress.is("https://mina.example")).isTrue();
    assertThat(WebAddress.is("ftp://mina.example")).isTrue();
  }
}
