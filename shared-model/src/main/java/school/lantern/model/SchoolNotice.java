package school.lantern.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a school tells people that they are monitored, and what is recorded of whom (P-5).
 *
 * @param school who monitors, as the school calls itself
 * @param staff which log-ons are staff's, and what is recorded of them
 * @param asking how an answer is asked for
 * @param notices at most one for each audience; an audience without one sees the built-in sentence
 */
public record SchoolNotice(String school, Staff staff, Asking asking, List<Notice> notices) {

  public static final int SCHOOL_MAX_CHARS = 120;
  public static final int ACCOUNTS_MAX = 200;
  public static final int ACCOUNT_MAX_CHARS = 64;

  /**
   * Which log-ons are staff's.
   *
   * @param accounts log-on names, case does not matter; {@code *} stands for any characters
   * @param typingRead whether typing in their sessions is looked at; the keyboard is left alone
   *     there otherwise
   * @param pupils log-ons of pupils that {@code accounts} would mean too, as of one who was
   *     enrolled later: they are pupils' all the same
   */
  public record Staff(
      List<String> accounts,
      boolean typingRead,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> pupils) {

    /**
     * @throws IllegalArgumentException if there are too many, or one is too long
     */
    public Staff {
      Require.present(accounts, "accounts");
      Require.within(accounts.size(), 0, ACCOUNTS_MAX, "number of accounts");
      for (String account : accounts) {
        Require.notBlank(account, "account");
        Require.atMost(account, ACCOUNT_MAX_CHARS, "account");
      }
      accounts = List.copyOf(accounts);
      pupils = orNone(pupils);
      Require.within(pupils.size(), 0, ACCOUNTS_MAX, "number of pupils");
    }

    /** Where no line means a pupil. */
    public Staff(List<String> accounts, boolean typingRead) {
      this(accounts, typingRead, List.of());
    }

    /** From a collector before this part, there is none. */
    private static List<String> orNone(@Nullable List<String> pupils) {
      return pupils == null ? List.of() : List.copyOf(pupils);
    }

    /** Whether this log-on is one of theirs. */
    public boolean has(String logOn) {
      return pupils.stream().noneMatch(logOn::equalsIgnoreCase)
          && accounts.stream()
              .anyMatch(account -> pattern(account).matcher(lower(logOn)).matches());
    }

    /**
     * The same, so that none of these pupils' log-ons is one of theirs. Where lines mean more than
     * {@link #ACCOUNTS_MAX} of them, those lines go: they cannot be meant.
     */
    public Staff sparing(Collection<String> ofPupils) {
      Map<String, List<String>> meant = new LinkedHashMap<>();
      accounts.forEach(account -> meant.put(account, meantBy(account, ofPupils)));
      List<String> spared =
          meant.values().stream().flatMap(List::stream).distinct().sorted().toList();
      if (spared.size() <= ACCOUNTS_MAX) {
        return new Staff(accounts, typingRead, spared);
      }
      return new Staff(
          accounts.stream()
              .filter(account -> meant.getOrDefault(account, List.of()).isEmpty())
              .toList(),
          typingRead);
    }

    private static List<String> meantBy(String account, Collection<String> logOns) {
      Pattern pattern = pattern(account);
      return logOns.stream()
          .map(Staff::lower)
          .filter(one -> pattern.matcher(one).matches())
          .toList();
    }

    private static Pattern pattern(String account) {
      return Pattern.compile(
          Stream.of(lower(account.strip()).split("\\*+", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*")));
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How an answer is asked for.
   *
   * @param everyLogOn at every log-on, and not only when there is another version
   * @param declineLogsOff whether who declines is logged off, and not only on record
   */
  public record Asking(boolean everyLogOn, boolean declineLogsOff) {}

  /**
   * @throws IllegalArgumentException if a part is missing or there are two notices for an audience
   */
  public SchoolNotice {
    Require.notBlank(school, "school");
    Require.atMost(school, SCHOOL_MAX_CHARS, "school");
    Require.present(staff, "staff");
    Require.present(asking, "asking");
    Require.present(notices, "notices");
    notices = List.copyOf(notices);
    if (notices.stream().map(Notice::audience).distinct().count() < notices.size()) {
      throw new IllegalArgumentException("two notices for one audience");
    }
  }

  /** Whose a log-on is. */
  public Audience audienceOf(String logOn) {
    return staff.has(logOn) ? Audience.STAFF : Audience.PUPIL;
  }

  /** What the school has written for them. */
  public Optional<Notice> noticeFor(Audience audience) {
    return notices.stream().filter(notice -> notice.audience() == audience).findFirst();
  }
}
