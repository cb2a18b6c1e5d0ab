package app.roster.storage;

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
 * Brings the schema up to date while Hibernate starts. A {@code @Startup} bean would run too late:
 * {@code hbm2ddl.auto=validate} checks the tables first.
 */
public final class Migration implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessionFactory) {
    ServiceRegistryImplementor registry = sessionFactory.getServiceRegistry();
    DataSource source = registry.requireService(ConnectionProvider.class).unwrap(DataSource.class);
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
    // Nothing was kept.
  }
}
