@echo off
rem Runs Rawi: builds it from a source checkout when needed, then starts it.
rem   RAWI_JAVA_OPTS   more options for the Java machine, e.g. -Xmx1g
rem   JAVA_HOME        the Java to use (17 or newer)
rem   RAWI_LANGUAGE    language of the messages, e.g. ar or en; otherwise that of Windows
rem Delayed expansion stays off: it would take the exclamation marks out of the arguments.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not "%JAVA%"=="java" goto java_found
where java >nul 2>nul
if errorlevel 1 (
  echo rawi: Java is not installed; install a JDK, version 17 or newer 1>&2
  exit /b 70
)
:java_found

set "JAR=%HOME_DIR%\target\rawi.jar"
set "ARCHIVE=%HOME_DIR%\target\rawi.jsa"
set "LOCK=%HOME_DIR%\target\.building"
set "SOURCES=%HOME_DIR%\target\.sources"

rem A copy without sources is as it was made: it is never built.
if not exist "%HOME_DIR%\pom.xml" goto no_source
if not exist "%HOME_DIR%\src\main" goto no_source
call :stale
if not errorlevel 1 goto ready
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"

rem One builder at a time: the others wait for it. Making a folder fails if another has made it.
set /a TRIES=0
:lock
mkdir "%LOCK%" 2>nul
if not errorlevel 1 goto build
set /a TRIES+=1
if %TRIES% GTR 600 (
  echo rawi: another build has been running for ten minutes; remove "%LOCK%" if it is dead 1>&2
  exit /b 70
)
rem A wait of one second that also works without a console.
ping -n 2 127.0.0.1 >nul
goto lock

:build
call :stale
if not errorlevel 1 goto built
echo rawi: building (first use or changed source; needs a minute) 1>&2
where mvn >nul 2>nul
if errorlevel 1 (
  rmdir "%LOCK%"
  echo rawi: Rawi is not built yet and Maven is not installed; install Maven and try again 1>&2
  exit /b 70
)
call mvn -q -B -f "%HOME_DIR%\pom.xml" -Dquick process-classes dependency:copy-dependencies@runtime-libraries jar:jar@default-jar > "%HOME_DIR%\target\build.log" 2>&1
if errorlevel 1 (
  rmdir "%LOCK%"
  type "%HOME_DIR%\target\build.log" 1>&2
  echo rawi: the build failed; its messages are above 1>&2
  exit /b 70
)
if exist "%ARCHIVE%" del "%ARCHIVE%"
robocopy "%HOME_DIR%\src\main" "%SOURCES%\src\main" /MIR >nul 2>nul
robocopy "%HOME_DIR%\voices" "%SOURCES%\voices" /MIR >nul 2>nul
robocopy "%HOME_DIR%" "%SOURCES%" pom.xml >nul 2>nul
:built
rmdir "%LOCK%"
goto ready

:no_source
if exist "%JAR%" if exist "%HOME_DIR%\target\lib" goto ready
echo rawi: this copy of Rawi is not whole: target\rawi.jar or target\lib is missing; unpack it again 1>&2
exit /b 70

:ready
rem Arabic letters on the console. The code page it had comes back at the end.
set "OLD_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp') do set "OLD_PAGE=%%P"
chcp 65001 >nul 2>nul

rem Java takes its command line in the code page of the system, in which Arabic letters may be missing: the folder goes there
rem by its short name, and the arguments once more in the environment, where Java reads every letter.
for %%I in ("%HOME_DIR%") do set "SHORT=%%~sI"
set RAWI_ARGUMENTS=%*

set FLAGS=-Xshare:auto -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dlog4j2.disable.jmx=true
rem A class-data sharing archive halves the start. It is made once after a build and is only a cache.
if not exist "%ARCHIVE%" "%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%SHORT%\target\rawi.jsa" "-Drawi.home=%SHORT%" -jar "%SHORT%\target\rawi.jar" warm-up >nul 2>nul
set "SHARED="
if exist "%ARCHIVE%" set SHARED="-XX:SharedArchiveFile=%SHORT%\target\rawi.jsa"

"%JAVA%" %FLAGS% %SHARED% %RAWI_JAVA_OPTS% "-Drawi.home=%SHORT%" "-Drawi.language=%RAWI_LANGUAGE%" -Drawi.arguments=environment -jar "%SHORT%\target\rawi.jar" %*
set "CODE=%ERRORLEVEL%"
if defined OLD_PAGE chcp %OLD_PAGE% >nul 2>nul
exit /b %CODE%

rem Sets errorlevel 1 if the program is missing or its sources have changed since it was built: target\.sources is a copy of
rem them from then, and robocopy /L tells, by its exit code, whether it would have anything to copy.
:stale
if not exist "%JAR%" exit /b 1
if not exist "%HOME_DIR%\target\lib" exit /b 1
if not exist "%SOURCES%" exit /b 1
for %%D in ("src\main" "voices") do (
  robocopy "%HOME_DIR%\%%~D" "%SOURCES%\%%~D" /MIR /L /NJH /NJS /NDL /NFL /NP >nul 2>nul
  if errorlevel 1 exit /b 1
)
robocopy "%HOME_DIR%" "%SOURCES%" pom.xml /L /NJH /NJS /NDL /NFL /NP >nul 2>nul
if errorlevel 1 exit /b 1
exit /b 0
