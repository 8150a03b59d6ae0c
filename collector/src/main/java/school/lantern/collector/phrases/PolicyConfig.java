package school.lantern.collector.phrases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What agents are told beside the phrases. */
@ConfigMapping(prefix = "lantern.policy")
interface PolicyConfig {

  /** Without key or pointer for this long a session counts as not in use. */
  @WithDefault("3m")
  Duration idleAfter();

  /**
   * Programs in which typing is never looked at: terminals and password managers, where what is
   * typed is likely to be a secret.
   */
  @WithDefault(
      "xterm,uxterm,gnome-terminal,gnome-terminal-server,konsole,xfce4-terminal,lxterminal,"
          + "mate-terminal,tilix,terminator,alacritty,kitty,urxvt,windowsterminal,cmd,powershell,"
          + "pwsh,conhost,putty,keepassxc,keepass,keepass2,bitwarden,1password,seahorse,gcr-prompter,"
          + "polkit-gnome-authentication-agent-1,pinentry-gtk-2,pinentry-gnome3,pinentry-qt")
  List<String> neverRead();

  /**
   * Whether typing is looked at only in fields of which the desktop says that they are no password
   * fields. A program that says nothing of its fields is then not read at all.
   */
  @WithDefault("false")
  boolean openFieldsOnly();
}
