package org.datedrecord.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;

class RefusalProblemsTest {

  @Test
  void knowsAProblemForEachRefusalByItsName() {
    Set<String> problems =
        Arrays.stream(ProblemType.values()).map(ProblemType::word).collect(Collectors.toSet());
    for (Class<?> refusal : Refusal.class.getPermittedSubclasses()) {
      String name =
          refusal.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
      assertThat(problems).contains(name);
    }
  }

  @Test
  void namesTheProblemAsTheRefusal() {
    assertThat(type(new Refusal.Stale(Subject.FACT, UUID.randomUUID(), 1, 2))).isEqualTo("stale");
    assertThat(type(new Refusal.FactRetracted(UUID.randomUUID()))).isEqualTo("fact-retracted");
    assertThat(type(new Refusal.Itself(UUID.randomUUID()))).isEqualTo("itself");
    assertThat(type(new Refusal.KeyReused("k"))).isEqualTo("key-reused");
  }

  @Test
  void pointsAtTheFieldThatARefusalNames() {
    Problem problem = RefusalProblems.of(new Refusal.Missing("title"));
    assertThat(problem.errors().getFirst().pointer()).isEqualTo("/title");
    assertThat(RefusalProblems.of(new Refusal.Missing("exact"), "/evidence/0/quote").errors())
        .first()
        .extracting(Problem.Fault::pointer)
        .isEqualTo("/evidence/0/quote/exact");
    assertThat(RefusalProblems.of(new Refusal.Malformed("slug", "is odd"), "/slug").errors())
        .first()
        .extracting(Problem.Fault::pointer)
        .isEqualTo("/slug");
  }

  @Test
  void asksToComeAgainWhileTheFirstRequestRuns() {
    Problem problem = RefusalProblems.of(new Refusal.StillRunning("k"));
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.headers()).containsEntry("Retry-After", "1");
  }

  private static String type(Refusal refusal) {
    return RefusalProblems.type(refusal).word();
  }
}
