@echo off
rem Build the program's folder on Windows: .package\windows.cmd FOLDER. The result is FOLDER\bangiao.
rem It needs Python 3.11 or newer with its launcher py. Every dependency has a wheel: see windows_wheels.txt.
setlocal
if "%~1"=="" (
  echo Name a folder, outside of the project.
  exit /b 2
)
set "FOLDER=%~f1"
cd /d "%~dp0.." || exit /b 1
py -3 -m venv "%FOLDER%\venv" || exit /b 1
"%FOLDER%\venv\Scripts\python.exe" -m pip install --only-binary=:all: --no-binary=bangiao -e ".[server,package]" || exit /b 1
"%FOLDER%\venv\Scripts\python.exe" .package\build.py "%FOLDER%" || exit /b 1
