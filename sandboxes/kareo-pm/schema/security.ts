// What every request carries and every answer begins with. Kareo API 2.1 Technical Guide, "RequestHeader", "ErrorResponse", "SecurityResponse".
export const securityTypes = `
RequestBase: RequestHeader!:RequestHeader
RequestHeader: ClientVersion CustomerKey Password User
ResponseBase: ErrorResponse:ErrorResponse SecurityResponse:SecurityResponse
ErrorResponse: ErrorMessage IsError:boolean StackTrace
SecurityResponse: Authenticated:boolean Authorized:boolean CustomerId:int CustomerKeyValid:boolean
  PermissionsMissing:PermissionsMissing PracticesAuthorized:PracticiesAuthorized SecurityResult
  SecurityResultSuccess:boolean
PermissionsMissing: Permission:string[]
PracticiesAuthorized: PracticeID:int[]
`;
