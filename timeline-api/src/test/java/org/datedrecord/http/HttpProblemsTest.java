package org.datedrecord.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.StorageFull;
import org.datedrecord.model.Unavailable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

class HttpProblemsTest {

  @Test
  void tellsNobodyWhatWentWrongInside() {
    Problem problem = of(new IllegalStateException("jdbc:h2:secret"));
    assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL_ERROR);
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.document().toString()).doesNotContain("secret");
  }

  @Test
  void asksToComeAgainWhenTheDatabaseIsBusy() {
    Problem problem = of(new Unavailable("The pool is empty."));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void saysThatTheDiskIsFullWhoeverNoticesIt() {
    StorageFull full = new StorageFull("The disk of the database is full.");
    assertThat(of(new DataAccessResourceFailureException("look", full)).type())
        .isEqualTo(ProblemType.STORAGE_FULL);
    assertThat(of(new DataAccessResourceFailureException("look")).type())
        .isEqualTo(ProblemType.UNAVAILABLE);
  }

  @Test
  void keepsAProblemThatWasPreparedElsewhere() {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "It is.");
    detail.setType(java.net.URI.create("/api/problems/token-revoked"));
    Problem problem = of(new ErrorResponseException(HttpStatus.CONFLICT, detail, null));
    assertThat(problem.type()).isEqualTo(ProblemType.TOKEN_REVOKED);
    assertThat(problem.detail()).isEqualTo("It is.");
  }

  @Test
  void namesTheRuleThatAnEditBroke() {
    assertThat(of(new Refused(new Refusal.NoEvidence())).type()).isEqualTo(ProblemType.NO_EVIDENCE);
  }

  @Test
  void writesAsDocumentsWhatNothingOfTheServiceAnswers() {
    for (int status : new int[] {400, 404, 413, 431, 500, 501, 505}) {
      var document = JsonMapper.shared().readTree(ProblemWriter.bare(status));
      assertThat(document.path("status").asInt()).isEqualTo(status);
      assertThat(document.path("type").asString()).startsWith("/api/problems/");
    }
    assertThat(JsonMapper.shared().readTree(ProblemWriter.bare(428)).path("detail").asString())
        .contains("If-Match: \"v7\"");
  }

  private static Problem of(Exception thrown) {
    return HttpProblems.of(thrown, new MockHttpServletRequest("GET", "/api/facts"));
  }
}
