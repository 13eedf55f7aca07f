package org.datedrecord.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

  @Test
  void readsListsOverSeveralLines() {
    assertThat(EntityTag.list("If-Match", List.of("\"v1\", W/\"a,b\"", "\"\"")))
        .hasValue(
            List.of(EntityTag.strong("v1"), new EntityTag(true, "a,b"), EntityTag.strong("")));
    assertThat(EntityTag.list("If-Match", List.of(" * "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "v1", "\"v1", "\"v1\" \"v2\"", "\"v1\", *", "w/\"v1\"", "\"a b\"", ","})
  void refusesWhatIsNoList(String header) {
    assertThatThrownBy(() -> EntityTag.list("If-Match", List.of(header)))
        .isInstanceOfSatisfying(
            Unanswerable.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.BAD_HEADER));
  }

  @Test
  void namesAVersion() {
    assertThat(EntityTag.strong("v7").version()).isEqualTo(Optional.of(7L));
    assertThat(EntityTag.strong("v7.123").version()).isEqualTo(Optional.of(7L));
    assertThat(EntityTag.strong("7").version()).isEmpty();
    assertThat(EntityTag.strong("v7.").version()).isEmpty();
    assertThat(EntityTag.strong("v9999999999999999999").version()).isEmpty();
    assertThat(new EntityTag(true, "v7").version()).isEmpty();
  }
}
