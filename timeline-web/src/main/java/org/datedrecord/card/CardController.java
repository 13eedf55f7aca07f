package org.datedrecord.card;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.datedrecord.view.Moment;
import org.datedrecord.web.Address;
import org.datedrecord.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/// `/{slug}/card.png` and `/{slug}/facts/{id}/card.png`: the pictures. `asOf` draws both as they
/// stood.
@Controller("cardPicture")
class CardController {

  /// Other sites fetch a picture for each link that is posted, and need not see each change at
  /// once.
  private static final String CACHING = "public, max-age=600";

  private final Moments moments;
  private final CardReading reading;

  CardController(Moments moments, CardReading reading) {
    this.moments = moments;
    this.reading = reading;
  }

  @GetMapping(Address.TIMELINE + "/card.png")
  @Nullable ResponseEntity<byte[]> timeline(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return picture(asOf, request, response, (read, named) -> reading.timeline(slug, read, named));
  }

  @GetMapping(Address.TIMELINE + "/facts" + Address.ID + "/card.png")
  @Nullable ResponseEntity<byte[]> fact(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return picture(asOf, request, response, (read, named) -> reading.fact(slug, id, read, named));
  }

  private @Nullable ResponseEntity<byte[]> picture(
      @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response,
      BiFunction<Moment, @Nullable String, Optional<Card>> card) {
    String named = Address.only(asOf);
    Moment read =
        moments.read(named).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (moments.isKnown(read, moments.now(), request, response)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
      return null;
    }
    Card drawn =
        card.apply(read, named)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(Drawing.png(drawn));
  }
}
