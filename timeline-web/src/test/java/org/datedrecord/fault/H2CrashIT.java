package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.datedrecord.store.CarelessService;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service is killed, which keeps its record itself.
@Order(1) // The longest: all others run beside it.
class H2CrashIT extends CrashContract {

  @TempDir private Path folder;

  /// One life in four ends before it has quite begun.
  @Test
  void losesNothingWhereTheServiceIsKilled() throws Exception {
    Map<String, String> settings = Map.of("datedrecord.data-dir", folder.toString());
    ServiceProcess service = ServiceProcess.start(settings);
    try (Trial trial = new Trial(service.awaitReady(PATIENCE))) {
      for (int kill = 1; kill <= KILLS; kill++) {
        service.live(moment(1_500));
        service.kill();
        int before = trial.acknowledged();
        service = ServiceProcess.start(settings);
        for (; kill < KILLS && oneIn(4); kill++) {
          service.live(moment(2_500));
          service.kill();
          service = ServiceProcess.start(settings);
        }
        assertThat(trial.checkAgain(service.awaitReady(PATIENCE), before)).as(when(kill)).isEmpty();
      }
      ServiceProcess last = service;
      assertThat(
              trial.finish(() -> {
                last.kill();
                return RecordCheck.log("jdbc:h2:" + folder.resolve("record"), "sa", "");
              }))
          .isEmpty();
      report("H2", trial);
    } finally {
      service.close();
    }
  }

  /// On an H2 that is left to its defaults.
  @Override
  ServiceProcess startCareless() throws IOException {
    return ServiceProcess.run(
        ServiceProcess.command(
            List.of("-Xmx256m"),
            List.of(
                "-cp",
                Installation.jar() + File.pathSeparator + Path.of("target", "test-classes"),
                CarelessService.class.getName()),
            Map.of(
                "spring.datasource.url",
                "jdbc:h2:" + folder.resolve("record"),
                "spring.datasource.username",
                "sa")));
  }

  @Override
  void kill(ServiceProcess service) throws Exception {
    service.kill();
  }

  @Override
  ServiceProcess startAgain(ServiceProcess service) throws IOException {
    return startCareless();
  }
}
