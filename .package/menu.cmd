@echo off
rem Put the program of this folder into the start menu. Run it again when the folder has moved.
set "HERE=%~dp0"
powershell -NoProfile -Command "$s = (New-Object -ComObject WScript.Shell).CreateShortcut((Join-Path ([Environment]::GetFolderPath('Programs')) 'Ban Giao.lnk')); $s.TargetPath = (Join-Path $env:HERE 'bangiao.exe'); $s.WorkingDirectory = $env:HERE; $s.Save()" || exit /b 1
echo Ban Giao is in the start menu.
