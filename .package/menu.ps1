# The entry in the start menu; menu.cmd runs this, with the program's folder in HERE.
# Windows Script Host loses letters that the system's code page lacks, as in C:\Users\Dang Van with all its marks; the
# shell keeps them, but wants the file to be there. So the first is tried, read back, and the other one where it failed.
$ErrorActionPreference = 'Stop'
$folder = [Environment]::GetFolderPath('Programs')
$name = 'Ban Giao.lnk'
$file = Join-Path $folder $name
$program = Join-Path $env:HERE 'bangiao.exe'

function Read-Target {
    $item = (New-Object -ComObject Shell.Application).NameSpace($folder).ParseName($name)
    if ($item) { $item.GetLink.Path }
}

try {
    $link = (New-Object -ComObject WScript.Shell).CreateShortcut($file)
    $link.TargetPath = $program
    $link.WorkingDirectory = $env:HERE
    $link.Save()
} catch { }
if ((Read-Target) -ne $program) {
    [IO.File]::WriteAllBytes($file, [byte[]]@())
    $link = (New-Object -ComObject Shell.Application).NameSpace($folder).ParseName($name).GetLink
    $link.Path = $program
    $link.WorkingDirectory = $env:HERE
    $link.Save()
}
if ((Read-Target) -ne $program) {
    Remove-Item -LiteralPath $file -ErrorAction SilentlyContinue
    throw 'The entry does not lead to the program.'
}
