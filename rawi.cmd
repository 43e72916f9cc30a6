@echo off
rem Runs Rawi from a source checkout: builds it when needed, then starts it.
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
where "%JAVA%" >nul 2>nul || if not exist "%JAVA%" (
  echo rawi: Java is not installed; install a JDK, version 17 or newer 1>&2
  exit /b 70
)
set "JAR=%HOME_DIR%\target\rawi.jar"
set "STALE="
if not exist "%JAR%" set "STALE=1"
if not defined STALE (
  powershell -NoProfile -Command "$j=(Get-Item '%JAR%').LastWriteTime; if (Get-ChildItem '%HOME_DIR%\pom.xml','%HOME_DIR%\src\main','%HOME_DIR%\voices' -Recurse -File | Where-Object { $_.LastWriteTime -gt $j } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 set "STALE=1"
)
if defined STALE (
  echo rawi: building ^(first use or changed source; needs a minute^) 1>&2
  if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
  call mvn -q -B -f "%HOME_DIR%\pom.xml" -Dquick process-classes dependency:copy-dependencies@runtime-libraries jar:jar@default-jar > "%HOME_DIR%\target\build.log" 2>&1
  if errorlevel 1 (
    type "%HOME_DIR%\target\build.log" 1>&2
    echo rawi: the build failed; is Maven installed? 1>&2
    exit /b 70
  )
)
"%JAVA%" -Xshare:auto -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dlog4j2.disable.jmx=true %RAWI_JAVA_OPTS% "-Drawi.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
