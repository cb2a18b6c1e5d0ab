package app.roster.measurements;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Which source an attribute is shown from. The setting belongs to the tile and there is one per
 * person and attribute: table, tile, smart row and report all show what it names.
 */
@Stateless
public class Sources {

  @Inject private Guard guard;
  @Inject private Choices choices;
  @Inject private SettingQuery settings;
  @Inject private Event<MeasurementsChanged> changes;

  public SourceSetting setting(Actor actor, UserId user, Attribute attribute) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return settings.find(subject.person(), attribute.tile());
  }

  /** Sets the tile to one source; it may have no values yet. */
  public void choose(Actor actor, UserId user, Attribute attribute, Source source) {
    Subject subject = guard.admit(actor, user, Action.UPDATE, Resource.DASHBOARD);
    choices.set(subject.person(), attribute.tile(), source);
    apply(subject, attribute.tile());
  }

  /** Sets the tile to "Auto". */
  public void chooseAuto(Actor actor, UserId user, Attribute attribute) {
    Subject subject = guard.admit(actor, user, Action.UPDATE, Resource.DASHBOARD);
    choices.reset(subject.person(), attribute.tile());
    apply(subject, attribute.tile());
  }

  private void apply(Subject subject, Attribute tile) {
    choices.apply(subject.person(), tile);
    changes.fire(new MeasurementsChanged(subject.user()));
  }
}
