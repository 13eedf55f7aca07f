package org.datedrecord.edit;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.datedrecord.event.Happening;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

/// An aggregate on the bench: after what has happened, it is asked to take an edit.
///
/// @param <A> the aggregate
final class Bench<A> {

  private final Class<A> aggregate;
  private final List<Happening> history;

  private Bench(Class<A> aggregate, List<Happening> history) {
    this.aggregate = aggregate;
    this.history = history;
  }

  static <A> Bench<A> of(Class<A> aggregate) {
    return new Bench<>(aggregate, List.of());
  }

  Bench<A> after(Happening... history) {
    return new Bench<>(aggregate, List.of(history));
  }

  /// The edit becomes one event, and no other.
  void takes(Edit edit, Happening event) {
    make(edit).expectSuccessfulHandlerExecution().expectEvents(event);
  }

  /// The edit is refused with this reason and leaves no event.
  void refuses(Edit edit, Refusal reason) {
    make(edit).expectNoEvents().expectException(refusedFor(reason));
  }

  private ResultValidator<A> make(Edit edit) {
    AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerInjectableResource(FakeDirectory.ofStory());
    return fixture.given(history).when(edit);
  }

  private static Matcher<Refused> refusedFor(Refusal reason) {
    return new FeatureMatcher<>(Matchers.equalTo(reason), "refused for", "refusal") {
      @Override
      protected Refusal featureValueOf(Refused refused) {
        return refused.refusal();
      }
    };
  }
}
