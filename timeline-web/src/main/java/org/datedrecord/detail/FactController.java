package org.datedrecord.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.datedrecord.web.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// `/{slug}/facts/{id}`: a fact, at an address that outlives its title; `/v/{n}` below it is one
/// version. `asOf` reads both as they stood.
@Controller("factPage")
class FactController {

  private static final String FACT = Address.TIMELINE + "/facts" + Address.ID;

  private final Visits visits;
  private final FactReading reading;

  FactController(Visits visits, FactReading reading) {
    this.visits = visits;
    this.reading = reading;
  }

  @GetMapping(FACT)
  @Nullable View fact(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return visits.show(slug, asOf, request, response, visit -> reading.page(visit, id));
  }

  @GetMapping(FACT + "/v/{number:[1-9][0-9]{0,8}}")
  @Nullable View version(
      @PathVariable String slug,
      @PathVariable UUID id,
      @PathVariable long number,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return visits.show(slug, asOf, request, response, visit -> reading.version(visit, id, number));
  }
}
