package org.datedrecord.account;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The room over a database, without a service around it.
public record AccountRoom(
    JdbcClient jdbc,
    Audit audit,
    People people,
    Invitations invitations,
    SignIns signIns,
    Administration administration,
    PasswordResets resets) {

  public static AccountRoom on(DataSource database) {
    return on(database, InstantSource.system());
  }

  static AccountRoom on(DataSource database, InstantSource clock) {
    JdbcClient jdbc = JdbcClient.create(database);
    Audit audit = new Audit(jdbc);
    People people = new People(jdbc, new JdbcTransactionManager(database));
    Passwords passwords = new Passwords();
    Doorstep doorstep = new Doorstep(audit, clock);
    return new AccountRoom(
        jdbc,
        audit,
        people,
        new Invitations(jdbc, people, passwords, audit, doorstep),
        new SignIns(people, passwords, audit, doorstep, clock),
        new Administration(jdbc, people, audit),
        new PasswordResets(jdbc, people, passwords, audit, doorstep, List.of()));
  }
}
