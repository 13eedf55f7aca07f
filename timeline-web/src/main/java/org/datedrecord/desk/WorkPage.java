package org.datedrecord.desk;

import java.util.List;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Badge;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/facts/{id}`: all that can be done to a fact.
public record WorkPage(Frame frame, Desk desk, Stock stock, FactView fact) implements Document {

  @Override
  public String template() {
    return "desk/work.jte";
  }

  /// Whether nothing can be done but to reinstate it.
  public boolean isRetracted() {
    return fact.lifecycle() == Lifecycle.RETRACTED;
  }

  /// The words on its state.
  public List<Badge> badges() {
    return Badge.of(fact);
  }

  /// Where programs find it.
  public String api() {
    return "/api/facts/" + fact.id();
  }

  /// Its page for readers.
  public String readers() {
    return desk.readers() + "/facts/" + fact.id();
  }

  /// Those who may confirm or deny it.
  public List<Choice> parties() {
    return fact.actors().stream().map(actor -> Choice.of(actor.name())).distinct().toList();
  }

  /// The other facts of the timeline.
  public List<Choice> others() {
    return stock.facts().stream()
        .filter(choice -> !choice.value().equals(fact.id().toString()))
        .toList();
  }
}
