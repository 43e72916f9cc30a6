@echo off
rem Runs Rawi: builds it from a source checkout when needed, then starts it.
rem   RAWI_JAVA_OPTS   more options for the Java machine, e.g. -Xmx1g
rem   JAVA_HOME        the Java to use (17 or newer)
rem   RAWI_LANGUAGE    language of the messages, e.g. ar or en; otherwise that of Windows
rem Delayed expansion stays off: it would take the exclamation marks out of the arguments. This file is ASCII and its lines
rem end in CR LF (.gitattributes), or Windows would not find its labels.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"

if not defined JAVA_HOME goto java_on_path
rem Some put quotation marks into it.
set "BIN=%JAVA_HOME:"=%\bin\"
if exist "%BIN%java.exe" goto java_found
:java_on_path
set "BIN="
for %%J in (java.exe) do set "BIN=%%~dp$PATH:J"
if defined BIN goto java_found
echo rawi: Java is not installed; install a JDK, version 17 or newer 1>&2
exit /b 70
:java_found
set "JAVA=%BIN%java.exe"

rem Java tells its version in a file beside it: 17.0.2, or 1.8.0 for 8.
set "VERSION="
set "MAJOR=17"
if not exist "%BIN%..\release" goto java_fits
for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%BIN%..\release"') do set "VERSION=%%~V"
if not defined VERSION goto java_fits
for /f "tokens=1,2 delims=._-+" %%A in ("%VERSION%") do if "%%A"=="1" (set "MAJOR=%%B") else (set "MAJOR=%%A")
if %MAJOR% GEQ 17 goto java_fits
echo rawi: this Java is version %MAJOR%, too old for Rawi 1>&2
echo rawi:   install a JDK, version 17 or newer, and name its folder in JAVA_HOME 1>&2
exit /b 70
:java_fits

set "TARGET=%HOME_DIR%\target"
set "JAR=%TARGET%\rawi.jar"
set "ARCHIVE=%TARGET%\rawi.jsa"
set "LOCK=%TARGET%\.building"
set "SOURCES=%TARGET%\.sources"

rem A copy without sources is as it was made: it is never built.
if not exist "%HOME_DIR%\pom.xml" goto no_source
if not exist "%HOME_DIR%\src\main" goto no_source
call :stale
if not errorlevel 1 goto ready
if not exist "%TARGET%" mkdir "%TARGET%" 2>nul
call :writable
if errorlevel 1 goto not_writable

rem One builder at a time: the others wait for it. Making a folder fails if another has made it.
set /a TRIES=0
:lock
mkdir "%LOCK%" 2>nul && goto build
set /a TRIES+=1
if %TRIES% EQU 1 echo rawi: waiting for another start that builds; if there is none, remove the folder "%LOCK%" 1>&2
if %TRIES% GTR 600 exit /b 70
rem A wait of one second that also works without a console.
ping -n 2 127.0.0.1 >nul
goto lock

:build
call :stale
if not errorlevel 1 goto built
echo rawi: building (first use or changed source; needs a minute) 1>&2
where mvn >nul 2>nul || goto no_maven
pushd "%HOME_DIR%"
call mvn -q -B -Dquick process-classes dependency:copy-dependencies@runtime-libraries jar:jar@default-jar > "%TARGET%\build.log" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" goto build_failed
if exist "%ARCHIVE%" del "%ARCHIVE%"
robocopy "%HOME_DIR%\src\main" "%SOURCES%\src\main" /MIR /R:0 /W:0 >nul 2>nul
robocopy "%HOME_DIR%\voices" "%SOURCES%\voices" /MIR /R:0 /W:0 >nul 2>nul
robocopy "%HOME_DIR%" "%SOURCES%\pom" pom.xml /R:0 /W:0 >nul 2>nul
:built
rmdir "%LOCK%"

:ready
rem Arabic letters on the console. The code page it had comes back at the end.
set "OLD_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp') do set "OLD_PAGE=%%P"
chcp 65001 >nul 2>nul

rem Java takes its command line in the code page of the system, in which Arabic letters may be missing. So the folder goes
rem there by its short name, and the arguments go into the environment, where Java reads every letter.
for %%I in ("%HOME_DIR%") do set "SHORT=%%~fsI"
set RAWI_ARGUMENTS=%*

set FLAGS=-Xshare:auto -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dlog4j2.disable.jmx=true
rem A class-data sharing archive halves the start. It is made once after a build and is only a cache: where it cannot be
rem written, Rawi starts without it.
if exist "%ARCHIVE%" goto start
call :writable
if errorlevel 1 goto start
set "NEW=rawi-%RANDOM%.jsa"
"%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%SHORT%\target\%NEW%" "-Drawi.home=%SHORT%" -jar "%SHORT%\target\rawi.jar" warm-up >nul 2>nul
if not errorlevel 1 move /y "%TARGET%\%NEW%" "%ARCHIVE%" >nul 2>nul
if exist "%TARGET%\%NEW%" del "%TARGET%\%NEW%" 2>nul
:start
set "SHARED="
if exist "%ARCHIVE%" set SHARED="-XX:SharedArchiveFile=%SHORT%\target\rawi.jsa"
rem The optimizing compiler is worth its time only where much is computed.
set "COMPILER=-XX:CompileThresholdScaling=2 -XX:InlineSmallCode=400 -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=40000"

"%JAVA%" %FLAGS% %COMPILER% %SHARED% %RAWI_JAVA_OPTS% "-Drawi.home=%SHORT%" "-Drawi.language=%RAWI_LANGUAGE%" -Drawi.arguments=environment -jar "%SHORT%\target\rawi.jar"
set "CODE=%ERRORLEVEL%"
if defined OLD_PAGE chcp %OLD_PAGE% >nul 2>nul
exit /b %CODE%

:no_source
if exist "%JAR%" if exist "%TARGET%\lib" goto ready
echo rawi: this copy of Rawi is not whole: target\rawi.jar or target\lib is missing; unpack it again 1>&2
exit /b 70

:not_writable
echo rawi: Rawi is not built yet, and its folder target cannot be written 1>&2
echo rawi:   let somebody who may write there start it once 1>&2
exit /b 5

:no_maven
rmdir "%LOCK%"
echo rawi: Rawi is not built yet and Maven is not installed; install Maven and try again 1>&2
exit /b 70

:build_failed
rmdir "%LOCK%"
type "%TARGET%\build.log" 1>&2
echo rawi: the build failed; its messages are above 1>&2
exit /b 70

rem Sets errorlevel 1 if nothing can be written to the folder target.
:writable
set "TRY=%TARGET%\.try-%RANDOM%"
mkdir "%TRY%" 2>nul || exit /b 1
rmdir "%TRY%"
exit /b 0

rem Sets errorlevel 1 if the program is missing or its sources have changed since it was built: target\.sources is a copy of
rem them from then, and robocopy /L tells, by its exit code, whether it would have anything to copy or to remove.
:stale
if not exist "%JAR%" exit /b 1
if not exist "%TARGET%\lib" exit /b 1
if not exist "%SOURCES%\pom" exit /b 1
robocopy "%HOME_DIR%\src\main" "%SOURCES%\src\main" /MIR /L /NJH /NJS /NDL /NFL /NP >nul 2>nul
if errorlevel 1 exit /b 1
robocopy "%HOME_DIR%\voices" "%SOURCES%\voices" /MIR /L /NJH /NJS /NDL /NFL /NP >nul 2>nul
if errorlevel 1 exit /b 1
robocopy "%HOME_DIR%" "%SOURCES%\pom" pom.xml /XX /L /NJH /NJS /NDL /NFL /NP >nul 2>nul
if errorlevel 1 exit /b 1
exit /b 0
