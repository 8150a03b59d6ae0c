package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Collectors;
import school.lantern.collector.notice.Notices;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/** What agents are told as a whole: what to look for, and how people are told of it. */
@ApplicationScoped
public class AgentPolicies {
  private static final int MARK_CHARS = 8;

  private final PolicySource phrases;
  private final Notices notices;

  AgentPolicies(PolicySource phrases, Notices notices) {
    this.phrases = phrases;
    this.notices = notices;
  }

  /** In force now. */
  public AgentPolicy current() {
    AgentPolicy policy = phrases.current();
    return notices.inForce().map(notice -> with(policy, notice)).orElse(policy);
  }

  private static AgentPolicy with(AgentPolicy policy, SchoolNotice notice) {
    return policy.withNotice(policy.version() + "." + mark(notice), notice);
  }

  /** The same on every collector and after every restart: a version names exactly one content. */
  private static String mark(SchoolNotice notice) {
    String versions =
        notice.notices().stream()
            .sorted(Comparator.comparing(Notice::audience))
            .map(one -> one.audience() + " " + one.version())
            .collect(Collectors.joining(", "));
    String content =
        notice.school() + "|" + notice.staff() + "|" + notice.asking() + "|" + versions;
    return CompiledPolicyFile.sha256(content.getBytes(StandardCharsets.UTF_8))
        .substring(0, MARK_CHARS);
  }
}
