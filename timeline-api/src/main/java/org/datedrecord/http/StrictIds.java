package org.datedrecord.http;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Reads the ids in paths strictly. An editor is set rather than a converter: where a converter
/// refuses a text, Spring tries its own lenient editor next.
@ControllerAdvice
class StrictIds {

  @InitBinder
  void readIds(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new Strict());
  }

  private static final class Strict extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      setValue(StrictId.parse(text).orElseThrow(IllegalArgumentException::new));
    }
  }
}
