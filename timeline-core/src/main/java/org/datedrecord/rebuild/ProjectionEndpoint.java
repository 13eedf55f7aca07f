package org.datedrecord.rebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/// What operators may ask of the view, at `/actuator/projection`: how it is, and that it be
/// compared with the log or made anew, which is also how parked events are tried again.
@Component
@Endpoint(id = "projection")
class ProjectionEndpoint {

  private final Caretaker caretaker;
  private final ProjectionHealthIndicator health;

  ProjectionEndpoint(Caretaker caretaker, ProjectionHealthIndicator health) {
    this.caretaker = caretaker;
    this.health = health;
  }

  /// How it is: what health says, and what the last whole comparison has seen.
  @ReadOperation
  public Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    var now = health.health();
    state.put("status", now.getStatus().getCode());
    state.putAll(now.getDetails());
    caretaker.comparison().ifPresent(comparison -> state.put("compared", comparison));
    return state;
  }

  /// Begins it; what becomes of it is told by [#state].
  ///
  /// @param action `compare` or `rebuild`
  @WriteOperation
  public Map<String, Object> begin(String action) {
    switch (action) {
      case "compare" -> caretaker.compareSoon();
      case "rebuild" -> caretaker.rebuildSoon();
      default ->
          throw new InvalidEndpointRequestException(
              "unknown action", "The action is 'compare' or 'rebuild'.");
    }
    return Map.of("begun", action);
  }
}
