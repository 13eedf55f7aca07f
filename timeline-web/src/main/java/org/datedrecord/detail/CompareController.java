package org.datedrecord.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.datedrecord.detail.ComparePage.Stop;
import org.datedrecord.web.Address;
import org.datedrecord.web.Document;
import org.datedrecord.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// `/{slug}/compare`: what changed between the moments `from` and `to`, each named as `asOf` is.
/// Left out, they are the beginning of the record and the present. `after` goes on in a long list.
@Controller("comparePage")
class CompareController {

  private final Visits visits;
  private final Moments moments;
  private final CompareReading reading;

  CompareController(Visits visits, Moments moments, CompareReading reading) {
    this.visits = visits;
    this.moments = moments;
    this.reading = reading;
  }

  @GetMapping(Address.TIMELINE + "/compare")
  @Nullable View compare(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> from,
      @RequestParam(required = false) @Nullable List<String> to,
      @RequestParam(required = false) @Nullable List<String> after,
      WebRequest request,
      HttpServletResponse response) {
    String first = Address.only(from);
    String second = Address.only(to);
    String rest = Address.only(after);
    return visits.show(
        slug, null, request, response, visit -> Optional.of(page(visit, first, second, rest)));
  }

  private Document page(
      Visit visit, @Nullable String from, @Nullable String to, @Nullable String after) {
    Optional<Stop> first = from == null ? Optional.of(reading.beginning(visit)) : stop(from);
    Optional<Stop> second =
        to == null
            ? Optional.of(new Stop("change:" + visit.moment().change(), visit.moment()))
            : stop(to);
    if (first.isEmpty() || second.isEmpty() || (after != null && !after.matches("\\d{1,18}"))) {
      return moments.unreadable(visit.path() + "/compare");
    }
    boolean inOrder = first.get().moment().change() <= second.get().moment().change();
    return reading.page(
        visit,
        inOrder ? first.get() : second.get(),
        inOrder ? second.get() : first.get(),
        after == null ? 0 : Long.parseLong(after),
        from != null || to != null);
  }

  private Optional<Stop> stop(String text) {
    return moments.read(text).map(moment -> new Stop(text, moment));
  }
}
