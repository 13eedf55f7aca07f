package org.datedrecord.api;

import java.time.LocalDate;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Takes;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Precision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How a date expression is read: for editors, before they write one down.
@RestController
class DateController {

  @GetMapping(path = "/api/dates", produces = "application/json")
  @Takes("edtf")
  ResponseEntity<DateReading> date(Parameters given) {
    String text =
        given
            .one("edtf")
            .orElseThrow(() ->
                Problem.ofParameter(ProblemType.BAD_PARAMETER, "edtf", "\"edtf\" is required.")
                    .thrown());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(DateReading.of(FactQuery.date("edtf", text)));
  }

  /// A date as it is understood.
  ///
  /// @param edtf the canonical form
  /// @param earliest the first day it could be; none means open or unknown
  /// @param latest the last day it could be; none means open or unknown
  record DateReading(
      Edtf edtf,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      Precision precision,
      boolean certain,
      String words) {

    static DateReading of(Edtf date) {
      return new DateReading(
          date,
          date.earliest().orElse(null),
          date.latest().orElse(null),
          date.precision(),
          date.certain(),
          date.words());
    }
  }
}
