package org.datedrecord.intake;

import java.util.List;
import org.datedrecord.hint.Hint;
import org.datedrecord.hint.Hints;
import org.datedrecord.model.Given;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Suggests dates for the words of a report. Nothing is kept of what is sent.
@RestController
public class HintController {

  /// The words of a report, and when it was published, if that is known.
  public record Words(@Nullable String text, @Nullable Edtf published) {}

  /// What was found in them.
  public record Found(List<Item> items) {}

  /// Words that tell a time, and the date that is suggested for them.
  ///
  /// @param when the date as a fact takes it
  /// @param reading the date in words; none where none is suggested
  public record Item(
      String words, int start, int end, When when, @Nullable String reading, boolean sure) {

    static Item of(Hint hint) {
      return new Item(
          hint.words(),
          hint.start(),
          hint.end(),
          hint.when(),
          hint.date() == null ? null : hint.date().words(),
          hint.sure());
    }
  }

  @PostMapping(path = "/api/hints", consumes = "application/json", produces = "application/json")
  ResponseEntity<Found> hints(@RequestBody Words body) {
    String text = Given.value("text", body.text());
    List<Item> items = Hints.in(text, body.published()).stream().map(Item::of).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Found(items));
  }
}
