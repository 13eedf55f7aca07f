package org.datedrecord.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// Which forms of an answer a client takes, and how gladly (RFC 9110, section 12.5.1). Spring
/// orders forms by their weight, but takes one of weight 0, which is a refusal, for a wish.
public final class Accepted {

  private static final String HEADER = "Accept";

  private final List<MediaType> ranges;

  private Accepted(List<MediaType> ranges) {
    this.ranges = ranges;
  }

  /// What a request says.
  public static Accepted of(HttpServletRequest request) {
    String text = String.join(",", EntityTag.lines(request, HEADER));
    if (text.isBlank()) {
      return new Accepted(List.of(MediaType.ALL));
    }
    try {
      return new Accepted(MediaType.parseMediaTypes(text));
    } catch (InvalidMediaTypeException e) {
      throw notAcceptable("Accept takes media types: application/json.").thrown();
    }
  }

  /// Ends the request if none of these forms is taken.
  void require(Collection<MediaType> forms) {
    if (forms.stream().allMatch(form -> weight(form) == 0)) {
      String names = forms.stream().map(MediaType::toString).collect(Collectors.joining(", "));
      throw notAcceptable("The answer is " + names + ".").thrown();
    }
  }

  /// Whether one form is wanted rather than the usual one: it weighs more or, at the same weight,
  /// is named more exactly.
  public boolean prefers(MediaType form, MediaType usual) {
    int order = Double.compare(weight(form), weight(usual));
    return order > 0 || (order == 0 && weight(form) > 0 && exactness(form) > exactness(usual));
  }

  private double weight(MediaType form) {
    return range(form).map(MediaType::getQualityValue).orElse(0.0);
  }

  private int exactness(MediaType form) {
    return range(form).map(Accepted::exactnessOf).orElse(-1);
  }

  /// The range that says most of a form.
  private Optional<MediaType> range(MediaType form) {
    return ranges.stream()
        .filter(range -> range.includes(form))
        .max(Comparator.comparingInt(Accepted::exactnessOf));
  }

  private static int exactnessOf(MediaType range) {
    return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
  }

  private static Problem notAcceptable(String detail) {
    return Problem.ofHeader(ProblemType.NOT_ACCEPTABLE, HEADER, detail);
  }
}
