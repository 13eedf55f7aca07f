package org.datedrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Refusing.refusal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

  @Test
  void needsATypeAndATitleOnly() {
    Publication bare =
        new Publication(
            Publication.Type.POST,
            null,
            "[untitled post]",
            null,
            leftOut(),
            null,
            null,
            null,
            null);
    assertThat(bare.published()).isEqualTo(When.UNKNOWN);
  }

  @Test
  void refusesToBeOfNoType() {
    assertThat(
            refusal(() ->
                new Publication(
                    leftOut(), null, "Title", null, When.UNKNOWN, null, null, null, null)))
        .isEqualTo(new Refusal.Missing("type"));
  }

  @Test
  void takesATitleOfAtMost300() {
    assertThat(Story.courierArticle("t".repeat(300)).title()).hasSize(300);
    assertThat(refusal(() -> Story.courierArticle("t".repeat(301))))
        .isEqualTo(new Refusal.TooLong("title", 300, 301));
    assertThat(refusal(() -> Story.courierArticle(" "))).isEqualTo(new Refusal.Missing("title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/mill-bridge?page=2#comments",
        "http://courier.example",
        "HTTPS://courier.example:8443/",
        "https://[2001:db8::1]/"
      })
  void takesWebAddresses(String url) {
    assertThat(at(url, null, null).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,hello",
        "ftp://courier.example/",
        "file:///etc/passwd",
        "//courier.example/",
        "courier.example",
        "https:///path",
        "https:courier.example",
        "https://town:secret@courier.example/",
        "https://town@courier.example/",
        "https://courier.example/a b",
        " https://courier.example/",
        "https://courier.example/\u0000"
      })
  void refusesAllOtherAddresses(String url) {
    assertThat(refusal(() -> at(url, null, null))).isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void holdsTheArchivedCopyToTheSameRules() {
    assertThat(
            refusal(() ->
                new Publication(
                    Publication.Type.ARTICLE,
                    null,
                    "Title",
                    null,
                    When.UNKNOWN,
                    null,
                    null,
                    null,
                    "javascript:alert(1)")))
        .isEqualTo(new Refusal.Malformed("archiveUrl", "must begin with http: or https:"));
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    String address = "https://courier.example/";
    String longest = address + "a".repeat(2_000 - address.length());
    assertThat(at(longest, null, null).url()).hasSize(2_000);
    assertThat(refusal(() -> at(longest + "a", null, null)))
        .isEqualTo(new Refusal.TooLong("url", 2_000, 2_001));
  }

  @ParameterizedTest
  @CsvSource({"en,true", "de-CH,true", "zh-Hant-TW,true", "e,false", "en_GB,false", "en-,false"})
  void takesLanguageTags(String language, boolean taken) {
    if (taken) {
      assertThat(at(null, language, null).language()).isEqualTo(language);
    } else {
      assertThat(refusal(() -> at(null, language, null))).isInstanceOf(Refusal.Malformed.class);
    }
  }

  @Test
  void takesAHashInLowerCaseOnly() {
    assertThat(at(null, null, "0f".repeat(32)).contentSha256()).hasSize(64);
    assertThat(refusal(() -> at(null, null, "0F".repeat(32))))
        .isInstanceOf(Refusal.Malformed.class);
    assertThat(refusal(() -> at(null, null, "0f".repeat(31))))
        .isInstanceOf(Refusal.Malformed.class);
  }

  private static Publication at(
      @Nullable String url, @Nullable String language, @Nullable String sha256) {
    return new Publication(
        Publication.Type.ARTICLE, null, "Title", url, When.UNKNOWN, language, null, sha256, null);
  }
}
