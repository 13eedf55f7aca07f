package org.datedrecord.store;

import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/// Brings events of older revisions into their present form as they are read. What is stored is
/// never touched.
public final class Upcasters {

  /// Every step that was ever needed, in the order in which the revisions came.
  private static final List<Step> STEPS = List.of();

  private Upcasters() {}

  /// The chain that every event goes through when it is read.
  public static EventUpcaster chain() {
    return chainOf(STEPS);
  }

  static List<Step> steps() {
    return STEPS;
  }

  static EventUpcaster chainOf(List<Step> steps) {
    return new EventUpcasterChain(steps.stream().map(OneStep::new).toList());
  }

  /// One event's way from a revision to the next.
  ///
  /// @param event the stored name
  /// @param change what happens to the stored JSON
  record Step(String event, String from, String to, UnaryOperator<ObjectNode> change) {}

  private static final class OneStep extends SingleEventUpcaster {

    private final Step step;

    OneStep(Step step) {
      this.step = step;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().equals(new SimpleSerializedType(step.event, step.from));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
          new SimpleSerializedType(step.event, step.to), ObjectNode.class, step.change);
    }
  }
}
