package app.roster.keycloak.story;

import app.roster.keycloak.ground.OnKeycloak;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test class gets Keycloak, the mail server and the practice of the run as constructor
 * parameters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnKeycloak
@ExtendWith({SharedMails.class, SharedPractice.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface OnPractice {}
