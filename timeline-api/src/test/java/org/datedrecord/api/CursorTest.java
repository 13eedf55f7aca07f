package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.datedrecord.http.Unanswerable;
import org.datedrecord.view.Paging.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String QUERY = "/api/timelines/bridge/facts?limit=2";
  private static final Cursor CURSOR =
      new Cursor(
          53, new Place(-5L, null, UUID.fromString("01980000-0000-7000-8000-000000000001"), true));

  @Test
  void comesBackAsItWent() {
    assertThat(Cursor.read(CURSOR.text(QUERY), QUERY)).isEqualTo(CURSOR);
    Cursor beginning = new Cursor(0, null);
    assertThat(Cursor.read(beginning.text(QUERY), QUERY)).isEqualTo(beginning);
  }

  @Test
  void isRefusedWhenAnythingOfItWasChanged() {
    String text = CURSOR.text(QUERY);
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      assertThatThrownBy(() -> Cursor.read(changed, QUERY)).isInstanceOf(Unanswerable.class);
      String cut = text.substring(0, i);
      assertThatThrownBy(() -> Cursor.read(cut, QUERY)).isInstanceOf(Unanswerable.class);
    }
    assertThatThrownBy(() -> Cursor.read(text, QUERY + "0")).isInstanceOf(Unanswerable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AQ==", "ä", "AQAAAAAAAAA1AQ", "!"})
  void isRefusedWhenItIsNone(String text) {
    assertThatThrownBy(() -> Cursor.read(text, QUERY)).isInstanceOf(Unanswerable.class);
  }
}
