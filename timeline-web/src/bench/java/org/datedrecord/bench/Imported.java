package org.datedrecord.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/// A table of facts, as a file that is imported. It is sent from the disk: what takes memory is the
/// service.
final class Imported {

  private Imported() {}

  /// How many rows a second are imported, all by the ordinary rules.
  static double csv(Client client, int rows) {
    try {
      Path file = Files.createTempFile("benchmark", ".csv");
      try {
        write(file, rows);
        return send(client, file, rows);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,date,title,statement,source url,publisher,actors\n");
      for (int row = 0; row < rows; row++) {
        out.write(
            "row %1$d,%2$d-%3$02d-%4$02d,\"Row %1$d, as it is\",\"What was said of it, and by whom.\","
                    .formatted(row, 1900 + row % 120, 1 + row % 12, 1 + row % 28)
                + "https://courier.example/%d,Example Courier,Harbour Board%n".formatted(row / 20));
      }
    }
  }

  private static double send(Client client, Path file, int rows) throws IOException {
    long start = System.nanoTime();
    String report =
        client
            .send(
                client
                    .to(
                        "/api/timelines/%s/imports?format=csv&file=rows.csv"
                            .formatted(LargeRecord.SLUG))
                    .header("Content-Type", "text/csv")
                    .header("Authorization", "Bearer " + Node.TOKEN)
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build(),
                200)
            .body();
    double rate = rows / ((System.nanoTime() - start) / 1e9);
    if (!report.contains("\"new\":" + rows + ",")) {
      throw new IllegalStateException(report);
    }
    return rate;
  }
}
