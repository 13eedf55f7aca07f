package org.datedrecord.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What there is to read about this API: its description, and what each problem means.
@RestController
class ManualController {

  private final byte[] description = Wire.description();

  @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
  ResponseEntity<byte[]> description() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(description);
  }

  @GetMapping(path = "/api/problems", produces = "application/json")
  ResponseEntity<Problems> problems() {
    List<Explanation> all = Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(new Problems(all, Links.of("self", "/api/problems")));
  }

  @GetMapping(path = "/api/problems/{name}", produces = "application/json")
  ResponseEntity<Explanation> problem(@PathVariable String name) {
    ProblemType type =
        ProblemType.named(name)
            .orElseThrow(() ->
                Problem.of(ProblemType.NOT_FOUND, "There is no problem of this name.").thrown());
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(Explanation.of(type));
  }

  /// All kinds of problem.
  record Problems(List<Explanation> items, Map<String, String> links) {}

  /// What a kind of problem means.
  ///
  /// @param type the address that problem documents carry
  /// @param status the usual HTTP status
  record Explanation(String name, String type, String title, int status, String explanation) {

    static Explanation of(ProblemType type) {
      return new Explanation(
          type.word(), type.uri(), type.title(), type.status(), type.explanation());
    }
  }
}
