package org.datedrecord.api;
import org.junit.jupiter.api.Test;
class ScratchTest {
  @Test void runs() throws Exception {
    try (Service s = Service.withFirstTimeline()) {
      for (String p : new String[]{"/api/timelines","/api/timelines/claude-code-china/facts?limit=1&datetime=2026-07","/api/changes?limit=1","/api/dates?edtf=2026-06?","/api/x","/api/timelines/claude-code-china/facts?foo=1","/api/timelines/claude-code-china/density", "/api/timelines/claude-code-china/actors"}) {
        var a = s.get(p);
        System.out.println("=== " + p + " " + a.status() + " " + a.response().headers().map() + "\n" + a.text().substring(0, Math.min(3000, a.text().length())));
      }
    }
  }
}
