package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.datedrecord.model.StorageFull;
import org.datedrecord.model.Unavailable;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

class OutageTest {

  @TempDir private Path folder;

  @Test
  void knowsAFullDiskOfPostgres() {
    SQLException cause = new SQLException("ERROR: could not extend file", "53100");
    assertThat(told(new BatchUpdateException(cause))).isInstanceOf(StorageFull.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "File too large", "Disk quota exceeded"})
  void knowsAFullDiskOfH2ByWhatTheSystemSays(String words) {
    SQLException failure = failedWrite(new IOException(words));
    assertThat(told(failure)).isInstanceOf(StorageFull.class);
    assertThat(Outage.hasClosedItself(failure)).isTrue();
  }

  @Test
  void doesNotTakeEveryFailedWriteForAFullDisk() {
    assertThat(told(failedWrite(new IOException("Input/output error"))))
        .isExactlyInstanceOf(Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ErrorCode.DATABASE_IS_CLOSED,
        ErrorCode.OBJECT_CLOSED,
        ErrorCode.IO_EXCEPTION_1,
        ErrorCode.IO_EXCEPTION_2,
        ErrorCode.DATABASE_CALLED_AT_SHUTDOWN
      })
  void hasThePoolGiveUpAnEmbeddedDatabaseThatHasClosedItself(int code) {
    SQLException failure = DbException.get(code, "a", "b").getSQLException();
    assertThat(new ClosedDatabase().adjudicate(failure))
        .isEqualTo(SQLExceptionOverride.Override.MUST_EVICT);
    assertThat(told(failure)).isExactlyInstanceOf(Unavailable.class);
  }

  @Test
  void knowsAStoreThatFailsWhileItCloses() {
    var closed = new MVStoreException(DataUtils.ERROR_CLOSED, "This store is closed");
    SQLException failure =
        DbException.get(ErrorCode.GENERAL_ERROR_1, closed, "closed").getSQLException();
    assertThat(new ClosedDatabase().adjudicate(failure))
        .isEqualTo(SQLExceptionOverride.Override.MUST_EVICT);
    assertThat(told(failure)).isExactlyInstanceOf(Unavailable.class);
  }

  @Test
  void tellsReadersOfAFullDiskToo() {
    DataAccessException failure =
        new RecordConfiguration()
            .outages()
            .translate("look", null, failedWrite(new IOException("No space left on device")));
    assertThat(failure)
        .isInstanceOf(DataAccessResourceFailureException.class)
        .hasCauseInstanceOf(StorageFull.class);
  }

  @Test
  void takesAWrongStatementForWhatItIs() {
    SQLException failure = DbException.get(ErrorCode.SYNTAX_ERROR_1, "selct").getSQLException();
    assertThat(Outage.of(failure)).isEmpty();
    assertThat(new ClosedDatabase().adjudicate(failure))
        .isEqualTo(SQLExceptionOverride.Override.CONTINUE_EVICT);
  }

  @Test
  void keepsSomeRoomOnTheDisk() throws IOException {
    Room.in(folder, 0).require();
    assertThatThrownBy(() -> Room.in(folder, Long.MAX_VALUE).require())
        .isInstanceOf(StorageFull.class)
        .hasMessageContaining(folder.toString());
  }

  private static Unavailable told(Exception failure) {
    return Outage.of(new IllegalStateException("The edit failed", failure)).orElseThrow();
  }

  private static SQLException failedWrite(IOException cause) {
    MVStoreException failure =
        DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed", cause);
    return DbException.get(ErrorCode.IO_EXCEPTION_1, failure, "record.mv.db").getSQLException();
  }
}
