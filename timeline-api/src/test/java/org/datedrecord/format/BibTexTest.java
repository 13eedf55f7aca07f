package org.datedrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BibTexTest {

  @Test
  void leavesNothingThatTexWouldObey() {
    String title = "100% of \\input{x} & $y_z #1 ~ ^";
    assertThat(Bridge.written(new BibTex(), List.of(Bridge.fact(1, title, "It is so.", "2026"))))
        .contains(
            "title = {{100\\% of \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}"
                + " \\& \\$y\\_z \\#1 \\textasciitilde{} \\textasciicircum{}}}");
  }
}
