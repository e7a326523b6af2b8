@echo off
rem Put this folder where a user's programs lie, or into the folder named, and into the start menu. For this user alone: no
rem administrator is needed. An update is the same from the new folder: the old program is replaced whole or stays whole.
rem The record and the settings lie elsewhere and are not touched; before an update of the record itself it is copied.
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
set "TO=%LOCALAPPDATA%\Programs\BanGiao"
if not "%~1"=="" set "TO=%~f1"
if "%TO:~-1%"=="\" set "TO=%TO:~0,-1%"
if /i "%HERE%"=="%TO%\" goto menu

if exist "%TO%.new\" rd /s /q "%TO%.new"
xcopy "%HERE%." "%TO%.new" /e /i /q /h /k /y >nul
if errorlevel 1 goto not_copied
if exist "%TO%.old\" rd /s /q "%TO%.old"
if not exist "%TO%\" goto place

rem A folder cannot be renamed while a program runs in it; a virus scanner may hold it for a moment.
set "TRIES=0"
:away
move "%TO%" "%TO%.old" >nul 2>nul
if not exist "%TO%\" goto place
set /a TRIES+=1
if %TRIES% geq 5 goto held
ping -n 3 127.0.0.1 >nul
goto away

:place
set "TRIES=0"
:again
move "%TO%.new" "%TO%" >nul 2>nul
if exist "%TO%\bangiao.exe" goto placed
set /a TRIES+=1
if %TRIES% geq 5 goto not_placed
ping -n 3 127.0.0.1 >nul
goto again

:placed
if exist "%TO%.old\" rd /s /q "%TO%.old"
echo Ban Giao is in "%TO%".
:menu
call "%TO%\menu.cmd"
exit /b %ERRORLEVEL%

:held
if exist "%TO%.new\" rd /s /q "%TO%.new"
echo Nothing was changed: Ban Giao is running, or "%TO%" is in use. Close it and start this again.
exit /b 1

:not_copied
if exist "%TO%.new\" rd /s /q "%TO%.new"
echo Nothing was changed: the program could not be copied to "%TO%.new". Is there room on the disk, and may you write there?
exit /b 1

:not_placed
if exist "%TO%.old\" move "%TO%.old" "%TO%" >nul
if exist "%TO%.new\" rd /s /q "%TO%.new"
echo Nothing was changed: the new program could not be put in its place, "%TO%". Start this again.
exit /b 1
