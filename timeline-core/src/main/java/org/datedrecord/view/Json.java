package org.datedrecord.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/// What readers see of a subject is kept whole, as JSON, in the row that says since when.
///
/// It has a mapper of its own: what the service refuses from its clients, or reads in a way of its
/// own, must not touch what is kept.
@Component
public final class Json {

  private final JsonMapper mapper;

  Json(JacksonModule recordJson) {
    this.mapper =
        JsonMapper.builder()
            .addModule(recordJson)
            .changeDefaultPropertyInclusion(
                usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
  }

  /// What is kept.
  public byte[] write(Object view) {
    return mapper.writeValueAsBytes(view);
  }

  /// The view that was kept.
  public <T> T read(byte[] kept, Class<T> type) {
    return mapper.readValue(kept, type);
  }
}
