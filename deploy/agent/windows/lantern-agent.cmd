@echo off
rem lantern-agent status | enrol | reset [OPTIONS]: on Windows the service starts by itself.
"%~dp0runtime\bin\java.exe" "@%~dp0options" "-Djna.boot.library.path=%~dp0native" "-Dorg.sqlite.lib.path=%~dp0native" -cp "%~dp0lib\*" school.lantern.agent.AgentMain %*
