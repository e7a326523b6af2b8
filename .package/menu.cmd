@echo off
rem Put the program of this folder into the start menu, and let a double click on a packet (.bgp) open it. For this user
rem alone: no administrator is needed. Again when the folder has moved; `menu.cmd remove` takes both away.
rem Plain letters only: cmd reads this file in the code page of the console. The folder's own name may have any letters.
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
rem From here on the folder is named with exclamation marks: cmd then takes its letters, & among them, as they are.
setlocal EnableDelayedExpansion
set "CLASSES=HKCU\Software\Classes"
set "FAILED="
if /i "%~1"=="remove" goto remove

reg add "%CLASSES%\.bgp" /ve /d "BanGiao.Packet" /f >nul
if errorlevel 1 set "FAILED=1"
reg add "%CLASSES%\BanGiao.Packet" /ve /d "Ban Giao packet" /f >nul
if errorlevel 1 set "FAILED=1"
reg add "%CLASSES%\BanGiao.Packet\DefaultIcon" /ve /d "\"!HERE!bangiao.exe\",0" /f >nul
if errorlevel 1 set "FAILED=1"
reg add "%CLASSES%\BanGiao.Packet\shell\open\command" /ve /d "\"!HERE!bangiao.exe\" \"%%1\"" /f >nul
if errorlevel 1 set "FAILED=1"
if defined FAILED echo A double click will not open packets: the registry did not take it. The program opens them all the same.

powershell -NoProfile -Command "Invoke-Expression (Get-Content -Raw -LiteralPath (Join-Path $env:HERE 'menu.ps1'))"
if errorlevel 1 (
  echo There is no entry in the start menu: PowerShell could not make it. Start the program by bangiao.exe in this folder.
  exit /b 1
)
if defined FAILED exit /b 1
echo Ban Giao is in the start menu, and opens packets by a double click.
exit /b 0

:remove
reg delete "%CLASSES%\.bgp" /f >nul 2>nul
reg delete "%CLASSES%\BanGiao.Packet" /f >nul 2>nul
del /q "%APPDATA%\Microsoft\Windows\Start Menu\Programs\Ban Giao.lnk" >nul 2>nul
echo Ban Giao is no longer in the start menu, and opens no packets by a double click.
exit /b 0
