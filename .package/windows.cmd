@echo off
rem Build the program's folder on Windows: .package\windows.cmd FOLDER [PYTHON]. The result is FOLDER\bangiao.
rem It needs Python 3.13, or the version named, for which every dependency has a wheel: see windows_wheels.txt. It is found
rem by the launcher py, or else as python. FOLDER had best be short, as C:\build: Windows takes no path beyond 260 letters.
setlocal DisableDelayedExpansion
if "%~1"=="" (
  echo Name a folder, outside of the project.
  exit /b 2
)
set "FOLDER=%~f1"
if "%FOLDER:~-1%"=="\" set "FOLDER=%FOLDER:~0,-1%"
set "WANTED=%~2"
if "%WANTED%"=="" set "WANTED=3.13"
set "PYTHON=py -%WANTED%"
%PYTHON% -c "" >nul 2>nul
if not errorlevel 1 goto found
set "PYTHON=python"
%PYTHON% -c "import sys; sys.exit('%%d.%%d' %% sys.version_info[:2] != '%WANTED%')" >nul 2>nul
if not errorlevel 1 goto found
echo There is no Python %WANTED%. Install it from python.org, for this user alone is enough, and start this again.
exit /b 1

:found
rem pushd, unlike cd, also goes to a folder on a server, by a letter that it lends.
pushd "%~dp0.." || exit /b 1
%PYTHON% -m venv "%FOLDER%\venv" || goto failed
"%FOLDER%\venv\Scripts\python.exe" -m pip install --only-binary :all: -e ".[server,package]" || goto failed
"%FOLDER%\venv\Scripts\python.exe" .package\build.py "%FOLDER%\." || goto failed
popd
exit /b 0

:failed
popd
echo Nothing was built. What stood in "%FOLDER%\bangiao" stands as it was.
exit /b 1
