from desktop_app.services.name_suggestion import suggest


def test_the_table_of_the_program_is_asked() -> None:
    assert suggest("Nông Thị Mai").names[0] == "农氏梅"
    assert suggest("").names == ()
