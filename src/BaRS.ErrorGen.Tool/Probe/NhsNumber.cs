namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>The number of a patient: ten digits, the last of which checks the others.</summary>
internal static class NhsNumber
{
    public static bool IsValid(string number)
    {
        if (number.Length != 10 || !number.All(char.IsAsciiDigit))
            return false;
        var sum = number[..9].Select((digit, i) => (digit - '0') * (10 - i)).Sum();
        return (11 - (sum % 11)) % 11 == number[9] - '0';
    }
}
