@echo off
rem Build the program's folder on Windows: .package\windows.cmd FOLDER. The result is FOLDER\bangiao.
rem It needs Python 3.13 with its launcher py; name another as the second word. Every dependency has a wheel for 3.11 and
rem 3.13: see windows_wheels.txt.
setlocal
if "%~1"=="" (
  echo Name a folder, outside of the project.
  exit /b 2
)
set "FOLDER=%~f1"
set "PYTHON=%~2"
if "%PYTHON%"=="" set "PYTHON=3.13"
cd /d "%~dp0.." || exit /b 1
py -%PYTHON% -m venv "%FOLDER%\venv" || exit /b 1
"%FOLDER%\venv\Scripts\python.exe" -m pip install --prefer-binary -e ".[server,package]" || exit /b 1
"%FOLDER%\venv\Scripts\python.exe" .package\build.py "%FOLDER%" || exit /b 1
