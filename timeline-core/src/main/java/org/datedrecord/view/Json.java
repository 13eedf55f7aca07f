package org.datedrecord.view;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What readers see of a subject is kept whole, as JSON, in the row that says since when.
@Component
public final class Json {

  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /// The text that is kept.
  public String write(Object view) {
    return mapper.writeValueAsString(view);
  }

  /// The view that was kept.
  public <T> T read(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }
}
