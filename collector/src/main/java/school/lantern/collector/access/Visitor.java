package school.lantern.collector.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looks at the page: their name and the sections that they may open. */
@Named("visitor")
@RequestScoped
public class Visitor {
  static final String DISPLAY_NAME = "displayName";
  static final String PERSON_ID = "personId";

  private final SecurityIdentity identity;

  Visitor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public boolean loggedOn() {
    return !identity.isAnonymous();
  }

  /** Log-on name, as it stands in histories and in the audit log. */
  public String logOn() {
    return identity.getPrincipal().getName();
  }

  /** As colleagues say it. */
  public String displayName() {
    @Nullable Object name = identity.getAttribute(DISPLAY_NAME);
    return name == null ? logOn() : name.toString();
  }

  /** Which member of staff of the directory this is, or {@code null} when nobody has said. */
  public @Nullable String personId() {
    return identity.getAttribute(PERSON_ID);
  }

  public boolean is(Role role) {
    return identity.hasRole(role.name());
  }

  public List<Section> sections() {
    return Arrays.stream(Section.values())
        .filter(section -> section.roles().stream().anyMatch(this::is))
        .toList();
  }

  /** The page that this visitor begins with. */
  public String firstPage() {
    return sections().stream().findFirst().map(Section::path).orElse("/log-on");
  }
}
