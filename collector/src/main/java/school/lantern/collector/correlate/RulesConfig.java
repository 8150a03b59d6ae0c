package school.lantern.collector.correlate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What the school chose for its rules. */
@ConfigMapping(prefix = "lantern.rules")
public interface RulesConfig {

  /**
   * How long a lesson is taken to last beyond its bell. Five minutes: time to save, log off and
   * leave, and longer than an unattended computer takes to be noticed as idle, so that a pupil who
   * left at the bell without logging off is no finding.
   */
  @WithDefault("PT5M")
  Duration grace();

  /**
   * How long use without a supervisor must last to count, grace included. Two minutes: a pupil who
   * logs on while the class comes in is no finding. Use that outlasts the grace counts at once.
   */
  @WithDefault("PT2M")
  Duration minimumGap();

  /**
   * How long after its last sign of life a workstation's open session is taken to go on. Three
   * minutes: three missed heartbeats.
   */
  @WithDefault("PT3M")
  Duration silentAfter();

  /**
   * How long before the first bell and after the last one use is still in school hours. Thirty
   * minutes: breakfast and home time; clubs are duties of their own on the timetable.
   */
  @WithDefault("PT30M")
  Duration outOfHours();

  /**
   * Browsers and programs whose purpose is the network, by the name that agents report: the class
   * of an X11 window, the image of a Windows program.
   */
  @WithDefault(
      "firefox,firefox-esr,firefox_firefox,navigator,librewolf,waterfox,tor browser,"
          + "chromium,chromium-browser,chrome,google-chrome,google-chrome-stable,msedge,"
          + "microsoft-edge,brave,brave-browser,opera,vivaldi,vivaldi-stable,epiphany,"
          + "org.gnome.epiphany,falkon,org.kde.falkon,konqueror,midori,safari,iexplore,"
          + "thunderbird,evolution,outlook,olk,hxoutlook,geary,discord,slack,signal,telegram,"
          + "telegramdesktop,telegram-desktop,whatsapp,element,hexchat,steam,steamwebhelper,"
          + "roblox,robloxplayerbeta,spotify,filezilla,transmission,qbittorrent")
  List<String> internetApplications();

  /** Titles of browsers whose program has another name, as regular expressions. */
  @WithDefault("(-|–|—) (Mozilla Firefox|Google Chrome|Chromium|Microsoft.? Edge|Opera|Brave)")
  List<String> internetTitles();

  /** Programs for video meetings. */
  @WithDefault(
      "zoom,zoom workplace,teams,ms-teams,msteams,teams-for-linux,microsoft teams,skype,"
          + "skypeforlinux,webex,ciscocollabhost,webexmta,jitsi meet,jitsi-meet,gotomeeting,"
          + "bluejeans,facetime")
  List<String> meetingApplications();

  /** Titles of video meetings in a browser, as regular expressions. */
  @WithDefault(
      "^Meet (-|–) ,Google Meet,Zoom Meeting,Microsoft Teams,Jitsi Meet,Webex Meeting,BigBlueButton")
  List<String> meetingTitles();
}
