package org.datedrecord.web;

import java.util.ArrayList;
import java.util.List;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.datedrecord.view.AnswerView;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.FactView;

/// A word or two beside a title on the state of the fact.
///
/// @param style its class in the style sheet
public record Badge(String style, String words) {

  /// The badges of a fact, what matters most first.
  public static List<Badge> of(FactView fact) {
    List<Badge> badges = new ArrayList<>();
    if (fact.lifecycle() == Lifecycle.RETRACTED) {
      badges.add(new Badge("badge-against", "Retracted"));
    }
    if (isContended(fact)) {
      badges.add(new Badge("badge-conflict", "Accounts conflict"));
    } else if (fact.standing() == Standing.DISPUTED) {
      badges.add(new Badge("badge-conflict", "Disputed"));
    }
    AnswerView answer = fact.answer();
    if (answer != null) {
      badges.add(
          answer.standing() == Standing.DENIED
              ? new Badge("badge-against", "Denied by its subject")
              : new Badge("badge-for", "Confirmed by its subject"));
    }
    if (fact.corrected()) {
      badges.add(new Badge("badge-corrected", "Corrected"));
    } else if (!fact.corrections().isEmpty()) {
      badges.add(new Badge("badge-corrected", "Updated"));
    }
    if (fact.overtakenBy() != null) {
      badges.add(new Badge("badge-quiet", "Overtaken"));
    }
    if (fact.needsReview()) {
      badges.add(new Badge("badge-quiet", "Needs review"));
    }
    return List.copyOf(badges);
  }

  /// Whether the fact is an account in a contention that is open.
  public static boolean isContended(FactView fact) {
    return !fact.contentions().stream().allMatch(ContentionRef::settled);
  }
}
