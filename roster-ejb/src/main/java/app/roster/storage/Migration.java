package app.roster.storage;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date while Hibernate starts, as the role that owns it. A {@code @Startup}
 * bean would run too late: {@code hbm2ddl.auto=validate} checks the tables first.
 */
public final class Migration implements Integrator {

  /** The persistence unit names it too, so that it is there before Hibernate starts. */
  private static final String OWNER = "java:jboss/datasources/RosterOwnerDS";

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessionFactory) {
    ServiceRegistryImplementor registry = sessionFactory.getServiceRegistry();
    DataSource application =
        registry.requireService(ConnectionProvider.class).unwrap(DataSource.class);
    DataSource owner = owner();
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    new Grants(owner, application).renew();
  }

  private static DataSource owner() {
    try {
      return InitialContext.doLookup(OWNER);
    } catch (NamingException missing) {
      throw new IllegalStateException(
          "The datasource " + OWNER + " is missing: run roster.cli again.", missing);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
    // Nothing was kept.
  }
}
